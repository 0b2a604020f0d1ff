using System.ComponentModel.DataAnnotations;

namespace Recruitment.Vacancies;

/// <summary>Where the brand's vacancies and knowledge are (section <c>Catalogue</c>).</summary>
public sealed class CatalogueOptions
{
    public const string SectionName = "Catalogue";

    /// <summary>Folder that holds <c>vacancies.json</c> and <c>knowledge/*.md</c>; relative to the app's own folder.</summary>
    [Required]
    public string Directory { get; init; } = "data";

    /// <summary>The folder as an absolute path.</summary>
    public string FullDirectory => Path.GetFullPath(Directory, AppContext.BaseDirectory);
}
