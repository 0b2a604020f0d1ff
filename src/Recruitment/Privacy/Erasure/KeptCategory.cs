namespace Recruitment.Privacy.Erasure;

/// <summary>A category that an erasure keeps, because the law has an exception for it.</summary>
/// <param name="Category">One of <see cref="KeptCategories"/>.</param>
/// <param name="Code">Ground: one of the codes of GDPR art. 17(3) in <see cref="Requests.RefusalCodes"/>, or <see cref="KeptCategories.Proof"/>.</param>
/// <param name="Until">When it is erased all the same, UTC.</param>
/// <param name="Records">How many records were kept; null as long as they are not.</param>
public sealed record KeptCategory(string Category, string Code, DateTimeOffset Until, int? Records = null);
