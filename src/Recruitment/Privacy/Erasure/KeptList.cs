using System.Globalization;
using Recruitment.RecruiterConsole;

namespace Recruitment.Privacy.Erasure;

/// <summary>What was kept under an exception, as pages list it.</summary>
internal static class KeptList
{
    public static Html Of(IReadOnlyList<KeptCategory> kept, ConsoleLanguage language) => Html.Of($"""
        <h2>{language.Say("Wat apart bewaard blijft", "What is kept apart")}</h2>
        <ul>{Html.Each(kept, one => Html.Of($"""
            <li>{KeptCategories.Name(one.Category, language.IsDutch)}: {Count(one, language)}, {KeptCategories.Ground(one.Code, language.IsDutch)}, {language.Say("tot", "until")} {one.Until.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture)}</li>
            """))}</ul>
        """);

    private static string Count(KeptCategory one, ConsoleLanguage language) => one.Records switch
    {
        null => language.Say("nog niet geteld", "not counted yet"),
        0 => language.Say("er was niets", "there was nothing"),
        var count => count.Value.ToString(CultureInfo.InvariantCulture),
    };
}
