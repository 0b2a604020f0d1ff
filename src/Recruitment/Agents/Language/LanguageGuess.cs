namespace Recruitment.Agents.Language;

/// <summary>The language that a text seems to be written in.</summary>
/// <param name="Code">ISO 639-1, lower case; <c>und</c> when the text does not say.</param>
/// <param name="Confidence">0 to 1.</param>
public readonly record struct LanguageGuess(string Code, double Confidence);
