using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Recruitment.Platform.Access;
using Recruitment.RecruiterConsole;

namespace Recruitment.Operations.DeadLetters;

/// <summary><c>/console/dead-letters</c>: the same for people.</summary>
public sealed class DeadLettersPage(
    ConsoleShell shell, AccessControl access, ListDeadLettersHandler list, RedriveDeadLettersHandler redrive, DiscardDeadLetterHandler discard)
{
    public const string Path = "/console/dead-letters";

    private const string ReasonField = "reason";
    private const int PerPage = 25;

    public async Task<IResult> ShowAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var answer = await access.AuthorizeAsync(request, Role.Operator, cancellationToken);
        if (answer is not Access.Granted { Principal: var principal })
        {
            return ((Access.Refused)answer).Answer;
        }

        var page = await list.HandleAsync(null, DeadLetterId.Parse(request.Query["after"].ToString()), PerPage, cancellationToken);
        var language = shell.Language(request);
        var body = Html.Of($"""
            {Notice(request, language)}
            <p>{language.Say(
                "Berichten die niet verwerkt konden worden. Opnieuw aanbieden is veilig: wat al verstuurd is, wordt niet nog eens verstuurd.",
                "Messages that could not be worked off. Redriving is safe: what was sent is not sent again.")}</p>
            {(page.Items.Count == 0 ? Nothing(language) : Table(page, principal, language))}
            """);
        return shell.Page(request, principal, language.Say("Mislukte berichten", "Dead letters"), body);
    }

    public async Task<IResult> RedriveAsync(HttpRequest request, string id, CancellationToken cancellationToken)
    {
        var answer = await access.AuthorizeAsync(request, Role.Operator, cancellationToken);
        if (answer is not Access.Granted { Principal: var principal })
        {
            return ((Access.Refused)answer).Answer;
        }

        var done = DeadLetterId.Parse(id) is { } found && await redrive.HandleAsync(found, principal.Id, cancellationToken);
        return Back(done ? "redriven" : "gone");
    }

    public async Task<IResult> RedriveAllAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var answer = await access.AuthorizeAsync(request, Role.Operator, cancellationToken);
        if (answer is not Access.Granted { Principal: var principal })
        {
            return ((Access.Refused)answer).Answer;
        }

        await redrive.HandleAllAsync(null, principal.Id, cancellationToken);
        return Back("all");
    }

    public async Task<IResult> DiscardAsync(HttpRequest request, string id, CancellationToken cancellationToken)
    {
        var answer = await access.AuthorizeAsync(request, Role.Operator, cancellationToken);
        if (answer is not Access.Granted { Principal: var principal })
        {
            return ((Access.Refused)answer).Answer;
        }

        var reason = request.HasFormContentType ? (await request.ReadFormAsync(cancellationToken))[ReasonField].ToString() : null;
        if (!DiscardDeadLetterHandler.IsReason(reason))
        {
            return Back("reason");
        }

        var done = DeadLetterId.Parse(id) is { } found && await discard.HandleAsync(found, reason!, principal.Id, cancellationToken);
        return Back(done ? "discarded" : "gone");
    }

    private static RedirectHttpResult Back(string happened) => TypedResults.LocalRedirect($"{Path}?happened={happened}");

    private static Html Notice(HttpRequest request, ConsoleLanguage language) => request.Query["happened"].ToString() switch
    {
        "redriven" => Done(language.Say("Het bericht is opnieuw aangeboden.", "The message was redriven.")),
        "all" => Done(language.Say("De berichten zijn opnieuw aangeboden.", "The messages were redriven.")),
        "discarded" => Done(language.Say("Het bericht is verwijderd; de reden staat in het auditspoor.", "The message was discarded; the reason is in the audit trail.")),
        "gone" => Problem(language.Say("Dit bericht staat hier niet meer. Iemand anders was sneller.", "This message is no longer here. Someone else was faster.")),
        "reason" => Problem(language.Say(
            $"Geef een reden van {DiscardDeadLetterHandler.ShortestReason} tot {DiscardDeadLetterHandler.LongestReason} tekens.",
            $"Give a reason of {DiscardDeadLetterHandler.ShortestReason} to {DiscardDeadLetterHandler.LongestReason} characters.")),
        _ => Html.Empty,
    };

    private static Html Done(string sentence) => Html.Of($"""<p class="done" role="status">{sentence}</p>""");

    private static Html Problem(string sentence) => Html.Of($"""<p class="problem" role="alert">{sentence}</p>""");

    private static Html Nothing(ConsoleLanguage language) =>
        Html.Of($"""<p class="empty">{language.Say("Er zijn geen mislukte berichten.", "There are no dead letters.")}</p>""");

    private Html Table(DeadLetterPage page, Principal principal, ConsoleLanguage language) => Html.Of($"""
        <form method="post" action="{Path}/redrive">{shell.FormToken(principal)}<button>{language.Say("Alles opnieuw aanbieden", "Redrive all")}</button></form>
        <div class="scroll" tabindex="0" role="region" aria-label="{language.Say("Mislukte berichten", "Dead letters")}"><table>
        <thead><tr>
        <th scope="col">{language.Say("Nummer", "Id")}</th>
        <th scope="col">{language.Say("Gesprek", "Conversation")}</th>
        <th scope="col">{language.Say("Soort", "Kind")}</th>
        <th scope="col">{language.Say("Oorzaak", "Reason")}</th>
        <th scope="col" class="number">{language.Say("Pogingen", "Tries")}</th>
        <th scope="col">{language.Say("Ontvangen", "Received")}</th>
        <th scope="col">{language.Say("Wat nu", "What now")}</th>
        </tr></thead>
        <tbody>{Html.Each(page.Items, letter => Row(letter, principal, language))}</tbody>
        </table></div>
        {Html.When(page.Next is not null, () => Html.Of($"""<p><a href="{Path}?after={page.Next!.ToString()}">{language.Say("Volgende", "Next")}</a></p>"""))}
        """);

    private Html Row(DeadLetter letter, Principal principal, ConsoleLanguage language)
    {
        var id = letter.Id.ToString();
        return Html.Of($"""
            <tr>
            <td>{id}{Html.When(letter.Redriven, () => Html.Of($""" <span class="hint">{language.Say("(al eens aangeboden)", "(redriven before)")}</span>"""))}</td>
            <td>{letter.Conversation}</td>
            <td>{letter.Kind}</td>
            <td>{letter.Reason}</td>
            <td class="number">{letter.Deliveries}</td>
            <td>{language.When(letter.EnqueuedAt)}</td>
            <td>
            <form class="line" method="post" action="{Path}/{id}/redrive">{shell.FormToken(principal)}<button>{language.Say("Opnieuw aanbieden", "Redrive")}</button></form>
            <details><summary>{language.Say("Verwijderen", "Discard")}</summary>
            <form method="post" action="{Path}/{id}/discard">{shell.FormToken(principal)}
            <label for="reason-{id}">{language.Say("Reden (zonder persoonsgegevens)", "Reason (without personal data)")}</label>
            <input id="reason-{id}" name="{ReasonField}" required minlength="{DiscardDeadLetterHandler.ShortestReason}" maxlength="{DiscardDeadLetterHandler.LongestReason}">
            <button class="danger">{language.Say("Definitief verwijderen", "Discard for good")}</button></form></details>
            </td>
            </tr>
            """);
    }
}
