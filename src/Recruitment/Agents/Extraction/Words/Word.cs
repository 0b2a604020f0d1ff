namespace Recruitment.Agents.Extraction.Words;

/// <summary>A word, number or sign of a message.</summary>
/// <param name="Text">Lower case, without diacritics, shorthand written out.</param>
/// <param name="Start">Where it starts in the message.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Before">What separates it from the word before.</param>
/// <param name="IsNumber">Whether it is written in digits.</param>
internal readonly record struct Word(string Text, int Start, int End, Gap Before, bool IsNumber);
