using System.Text.Json;

namespace Recruitment.Privacy.Erasure;

/// <summary>Records that an erasure kept under an exception, apart from everything else and without the candidate's pseudonym.</summary>
/// <param name="Request">The erasure.</param>
/// <param name="Category">What it is.</param>
/// <param name="Code">The ground.</param>
/// <param name="Until">When it is erased, UTC.</param>
/// <param name="Records">The records as they were; where they named the candidate, a keyed hash of the pseudonym stands.</param>
public sealed record KeptDocument(string Request, string Category, string Code, DateTimeOffset Until, IReadOnlyList<JsonElement> Records);
