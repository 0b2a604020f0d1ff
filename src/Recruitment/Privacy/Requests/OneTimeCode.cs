namespace Recruitment.Privacy.Requests;

/// <summary>A code that an officer hands to the candidate by another way than the conversation.</summary>
/// <param name="Hash">Keyed hash of the code; the code itself is shown once and kept nowhere.</param>
/// <param name="ExpiresAt">UTC.</param>
/// <param name="Wrong">How often a wrong one was given.</param>
/// <param name="LastMessage">The message in which one was given last, so that a repeated attempt to read it does not count twice.</param>
public sealed record OneTimeCode(string Hash, DateTimeOffset ExpiresAt, int Wrong, string? LastMessage = null);
