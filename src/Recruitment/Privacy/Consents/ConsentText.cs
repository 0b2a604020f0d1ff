namespace Recruitment.Privacy.Consents;

/// <summary>What a candidate reads about one purpose, in one language.</summary>
/// <param name="Version">Changes whenever the question changes; the ledger keeps it.</param>
/// <param name="Name">What it is called in a confirmation.</param>
/// <param name="Question">What is asked; says that applying needs no consent and how to withdraw.</param>
/// <param name="AskWord">What a candidate may send to be asked.</param>
/// <param name="WithdrawWord">What a candidate sends to withdraw, at any time.</param>
internal sealed record ConsentText(string Version, string Name, string Question, string AskWord, string WithdrawWord);
