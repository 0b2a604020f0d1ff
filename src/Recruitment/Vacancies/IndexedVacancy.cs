using Recruitment.Platform.Search;

namespace Recruitment.Vacancies;

/// <summary>A vacancy with what the search needs of it worked out beforehand.</summary>
internal sealed class IndexedVacancy
{
    private readonly HashSet<string> _words;

    public IndexedVacancy(Vacancy vacancy)
    {
        Vacancy = vacancy;
        TitleKinds = RoleLexicon.ReadTitle($"{vacancy.Title.Nl} / {vacancy.Title.En}").Kinds;
        var tags = vacancy.Tags.Select(RoleLexicon.ReadTitle).Aggregate(RoleMask.None, (all, tag) => all.And(tag));
        TagKinds = tags.Kinds & ~TitleKinds;
        Families = RoleLexicon.FamiliesOf(TitleKinds) | RoleLexicon.Read(vacancy.Sector).Fields;
        Fields = Families | tags.Fields;
        _words = [.. SearchWords.Split($"{vacancy.Title.Nl} {vacancy.Title.En} {string.Join(' ', vacancy.Tags)} {vacancy.Reference}")];
    }

    public Vacancy Vacancy { get; }

    public ulong TitleKinds { get; }

    public ulong TagKinds { get; }

    /// <summary>Where this work belongs.</summary>
    public ulong Families { get; }

    /// <summary>The families whose name finds this vacancy.</summary>
    public ulong Fields { get; }

    /// <summary>Whether title or tags hold this word; for words that the lexicon does not know.</summary>
    public bool Says(string word) => _words.Contains(word);
}
