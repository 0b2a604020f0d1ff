using Recruitment.Branding;

namespace Recruitment.Agents.Conversation.Phrasing;

/// <summary>Which phrase book to speak from.</summary>
internal static class PhraseBooks
{
    /// <summary>For a language, informal; English for languages that have none.</summary>
    public static PhraseBook For(string language) => language switch
    {
        "nl" => DutchPhrases.Informal,
        "fr" => FrenchPhrases.Book,
        "de" => GermanPhrases.Book,
        "pl" => PolishPhrases.Book,
        _ => EnglishPhrases.Book,
    };

    /// <summary>For a language in the brand's tone.</summary>
    public static PhraseBook For(string language, BrandOptions brand) =>
        language == "nl" && brand.Formal ? DutchPhrases.Formal : For(language);
}
