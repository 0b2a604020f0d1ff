namespace Recruitment.Privacy.Consents;

/// <summary>What a message says about a consent.</summary>
/// <param name="Purpose">What for.</param>
/// <param name="Act">Given or withdrawn; null when the candidate wants to be asked.</param>
/// <param name="Language">The language of the word.</param>
internal sealed record ConsentWord(ConsentPurpose Purpose, ConsentAct? Act, string Language);
