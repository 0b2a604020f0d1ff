using System.Globalization;
using Microsoft.AspNetCore.Http;
using Recruitment.Platform.Access;
using Recruitment.RecruiterConsole;
using Recruitment.Vacancies.ImportVacancies;

namespace Recruitment.Vacancies.ListVacancies;

/// <summary><c>/console/vacancies</c>: the vacancies that candidates hear of, and the imports that brought them.</summary>
public sealed class VacanciesPage(ConsoleShell shell, AccessControl access, ListVacanciesHandler list, ImportStore imports)
{
    public const string Path = "/console/vacancies";

    private const int PerPage = 50;
    private const int LastImports = 10;

    public async Task<IResult> ShowAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var answer = await access.AuthorizeAsync(request, Role.Operator, cancellationToken);
        if (answer is not Access.Granted { Principal: var principal })
        {
            return ((Access.Refused)answer).Answer;
        }

        var language = shell.Language(request);
        var number = int.TryParse(request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) && asked > 0 ? asked : 1;
        var words = request.Query["q"].ToString();
        var page = list.Handle(new ListVacanciesQuery(number, PerPage, words));
        var last = await imports.ListAsync(LastImports, cancellationToken);
        var body = Html.Of($"""
            {Html.When(page.Sample, () => Html.Of($"""<p class="hint">{language.Say(
                "Dit zijn voorbeeldvacatures. Ze verdwijnen bij de eerste import.", "These are sample vacancies. They disappear with the first import.")}</p>"""))}
            {ImportForm.Show(shell.FormToken(principal), language)}
            {Html.When(last.Count > 0, () => Imports(last, language))}
            <h2>{language.Say("Vacatures", "Vacancies")} ({page.Total})</h2>
            <form class="line" method="get" action="{Path}" role="search">
            <label for="q">{language.Say("Zoek op kenmerk, functie of plaats", "Search reference, title or city")}</label>
            <input id="q" name="q" type="search" value="{words}"><button class="quiet">{language.Say("Zoeken", "Search")}</button></form>
            {(page.Total == 0 ? Html.Of($"""<p class="empty">{language.Say("Geen vacatures gevonden.", "No vacancies found.")}</p>""") : Table(page, language))}
            {Pages(page, words, language)}
            """);
        return shell.Page(request, principal, language.Say("Vacatures", "Vacancies"), body);
    }

    private static Html Table(VacancyPageView page, ConsoleLanguage language) => Html.Of($"""
        <div class="scroll" tabindex="0" role="region" aria-label="{language.Say("Vacatures", "Vacancies")}"><table>
        <thead><tr>
        <th scope="col">{language.Say("Kenmerk", "Reference")}</th>
        <th scope="col">{language.Say("Functie", "Title")}</th>
        <th scope="col">{language.Say("Plaats", "City")}</th>
        <th scope="col" class="number">{language.Say("Uren", "Hours")}</th>
        <th scope="col" class="number">{language.Say("Bruto loon", "Gross pay")}</th>
        <th scope="col">{language.Say("Open tot", "Open until")}</th>
        </tr></thead>
        <tbody>{Html.Each(page.Vacancies, line => Row(line, language))}</tbody>
        </table></div>
        """);

    private static Html Row(VacancyPageView.Line line, ConsoleLanguage language)
    {
        var hours = line.HoursMin == line.HoursMax ? $"{line.HoursMin}" : $"{line.HoursMin}–{line.HoursMax}";
        var pay = line.PayMin == line.PayMax ? Money(line.PayMin, language) : $"{Money(line.PayMin, language)} – {Money(line.PayMax, language)}";
        var period = line.PayPeriod == "hour" ? language.Say("per uur", "an hour") : language.Say("per maand", "a month");
        var end = line.OpenUntil is not { } until ? language.Say("geen einddatum", "no end date")
            : line.Open ? language.When(until)
            : language.Say($"gesloten sinds {language.When(until)}", $"closed since {language.When(until)}");
        return Html.Of($"""
            <tr><td>{line.Reference}</td><td>{line.Title}</td><td>{line.City}</td><td class="number">{hours}</td><td class="number">{pay} {period}</td><td>{end}</td></tr>
            """);
    }

    private static Html Imports(IReadOnlyList<VacancyImport> last, ConsoleLanguage language) => Html.Of($"""
        <h2>{language.Say("Laatste imports", "Last imports")}</h2>
        <ul>{Html.Each(last, import => Html.Of($"""
            <li><a href="{ImportPage.Path}/{import.Id}">{language.When(import.ReceivedAt)}</a>: {ImportPage.Summary(import, language)}</li>
            """))}</ul>
        """);

    private static Html Pages(VacancyPageView page, string words, ConsoleLanguage language) => Html.When(page.Pages > 1, () => Html.Of($"""
        <nav aria-label="{language.Say("Bladeren", "Pages")}"><p>
        {Html.When(page.Page > 1, () => Link(page.Page - 1, words, language.Say("Vorige", "Previous")))}
        {language.Say($"Bladzijde {page.Page} van {page.Pages}", $"Page {page.Page} of {page.Pages}")}
        {Html.When(page.Page < page.Pages, () => Link(page.Page + 1, words, language.Say("Volgende", "Next")))}
        </p></nav>
        """));

    private static Html Link(int page, string words, string text) => Html.Of($"""<a href="{Path}?page={page}&amp;q={Uri.EscapeDataString(words)}">{text}</a>""");

    private static string Money(decimal amount, ConsoleLanguage language) => "€ " + amount.ToString("N2", language.Culture);
}
