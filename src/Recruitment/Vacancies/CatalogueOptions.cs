using System.ComponentModel.DataAnnotations;

namespace Recruitment.Vacancies;

/// <summary>Where the brand's vacancies and knowledge are (section <c>Catalogue</c>).</summary>
public sealed class CatalogueOptions
{
    public const string SectionName = "Catalogue";

    /// <summary>Folder that holds <c>vacancies.json</c> and <c>knowledge/*.md</c>; relative to the app's own folder.</summary>
    [Required]
    public string Directory { get; init; } = "data";

    /// <summary>Bytes of the largest file of vacancies that can be imported; a larger one is refused with 413.</summary>
    [Range(1024, 100 * 1024 * 1024)]
    public int LargestImport { get; init; } = 10 * 1024 * 1024;

    /// <summary>How often a process looks whether another one changed the vacancies. A look is one read of one small document.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan Refresh { get; init; } = TimeSpan.FromSeconds(7);

    /// <summary>The folder as an absolute path.</summary>
    public string FullDirectory => Path.GetFullPath(Directory, AppContext.BaseDirectory);
}
