using System.Globalization;
using Microsoft.AspNetCore.Http;
using Recruitment.Platform.Access;
using Recruitment.Privacy.Statistics;
using Recruitment.RecruiterConsole;

namespace Recruitment.Privacy.OfficerPages;

/// <summary><c>/console/privacy/statistics</c>: figures about people who were erased, for whom an officer asked to count them.</summary>
public sealed class StatisticsPage(ConsoleShell shell, AccessControl access, StatisticsStore store)
{
    public async Task<IResult> ShowAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var answer = await access.AuthorizeAsync(request, Role.DataProtectionOfficer, cancellationToken);
        if (answer is not Access.Granted { Principal: var officer })
        {
            return ((Access.Refused)answer).Answer;
        }

        var language = shell.Language(request);
        var months = (await store.ListAsync(cancellationToken)).Select(StatisticsPolicy.Show).Reverse().ToList();
        var body = Html.Of($"""
            <p>{language.Say(
                "Aantallen mensen die zijn verwijderd en geteld, omdat een functionaris daar een reden voor gaf. In tientallen; wat over minder dan 10 mensen gaat, staat er niet.",
                "Numbers of people who were erased and counted, because an officer gave a reason for it. In tens; what is about fewer than 10 people is not shown.")}</p>
            {(months.Count == 0 ? Html.Of($"""<p class="empty">{language.Say("Er is niemand geteld.", "Nobody was counted.")}</p>""") : Table(months, language))}
            <p><a href="{PrivacyPage.Path}">{language.Say("Alle verzoeken", "All requests")}</a></p>
            """);
        return shell.Page(request, officer, language.Say("Statistiek", "Statistics"), body);
    }

    private static Html Table(IReadOnlyList<StatisticsView> months, ConsoleLanguage language) => Html.Of($"""
        <div class="scroll" tabindex="0" role="region" aria-label="{language.Say("Statistiek", "Statistics")}"><table><thead><tr>
        <th scope="col">{language.Say("Maand", "Month")}</th><th scope="col" class="number">{language.Say("Mensen", "People")}</th><th scope="col" class="number">{language.Say("Solliciteerden", "Applied")}</th>
        <th scope="col">{language.Say("Waarover", "About")}</th><th scope="col">{language.Say("Afloop", "Outcome")}</th><th scope="col">{language.Say("Taal", "Language")}</th>
        </tr></thead><tbody>{Html.Each(months, month => Html.Of($"""
            <tr><th scope="row">{month.Month}</th><td class="number">{Figure(month.People)}</td><td class="number">{Figure(month.Applied)}</td>
            <td>{Figures(month.Routes)}</td><td>{Figures(month.Outcomes)}</td><td>{Figures(month.Languages)}</td></tr>
            """))}</tbody></table></div>
        """);

    private static string Figure(int? people) => people?.ToString(CultureInfo.InvariantCulture) ?? $"< {StatisticsPolicy.FewestPeople}";

    private static string Figures(IReadOnlyDictionary<string, int> figures) => figures.Count == 0
        ? "–"
        : string.Join(", ", figures.Select(figure => string.Create(CultureInfo.InvariantCulture, $"{figure.Key} {figure.Value}")));
}
