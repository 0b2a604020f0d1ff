using System.Globalization;
using Microsoft.AspNetCore.Http;
using Recruitment.Conversations;
using Recruitment.Conversations.ShowTurns;
using Recruitment.Platform.Access;
using Recruitment.RecruiterConsole;

namespace Recruitment.Operations.FindTurns;

/// <summary><c>/console/turns</c>: the same for people.</summary>
public sealed class TurnsPage(ConsoleShell shell, AccessControl access, ShowTurnsHandler turns)
{
    public const string Path = "/console/turns";

    /// <param name="request">With query <c>conversation</c>, or without to show the form.</param>
    /// <param name="account">Chatwoot account of a number that comes without one.</param>
    /// <param name="running">Progress of a running orchestration by its instance id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<IResult> ShowAsync(
        HttpRequest request, long account, Func<string, CancellationToken, Task<TurnProgress?>> running, CancellationToken cancellationToken)
    {
        var answer = await access.AuthorizeAsync(request, Role.Operator, cancellationToken);
        if (answer is not Access.Granted { Principal: var principal })
        {
            return ((Access.Refused)answer).Answer;
        }

        var language = shell.Language(request);
        var asked = request.Query["conversation"].ToString();
        var found = asked.Length == 0 ? Html.Empty
            : ConversationNumber.Read(asked, account) is not { } conversation ? Problem(language.Say("Typ een nummer, zoals 482.", "Type a number, such as 482."))
            : await turns.HandleAsync(conversation.Value, running, cancellationToken) is { } view ? Show(view, language)
            : Problem(language.Say("De assistent heeft dit gesprek niet gezien.", "The assistant has not seen this conversation."));
        var body = Html.Of($"""
            <form method="get" action="{Path}">
            <label for="conversation">{language.Say("Nummer van het gesprek in Chatwoot", "Number of the conversation in Chatwoot")}</label>
            <input id="conversation" name="conversation" value="{asked}" inputmode="numeric" required maxlength="40">
            <button>{language.Say("Zoeken", "Find")}</button>
            </form>
            {found}
            """);
        return shell.Page(request, principal, language.Say("Beurten", "Turns"), body);
    }

    private static Html Problem(string sentence) => Html.Of($"""<p class="problem" role="alert">{sentence}</p>""");

    private static Html Show(ConversationView view, ConsoleLanguage language) => Html.Of($"""
        <dl>
        <dt>{language.Say("Gesprek", "Conversation")}</dt><dd>{view.Conversation}</dd>
        <dt>{language.Say("Wie antwoordt", "Who answers")}</dt><dd>{(view.Owner == ConversationOwner.Bot ? language.Say("de assistent", "the assistant") : language.Say("een recruiter", "a recruiter"))}</dd>
        <dt>{language.Say("Wachtende berichten", "Messages waiting")}</dt><dd>{view.Waiting}</dd>
        </dl>
        {Html.When(view.FailedTurn is not null, () => Problem(language.Say(
            $"Beurt {view.FailedTurn} is mislukt en wordt vanzelf opnieuw geprobeerd om {language.When(view.RetryAt!.Value)}, bij het volgende bericht, of meteen als u het mislukte bericht opnieuw aanbiedt.",
            $"Turn {view.FailedTurn} failed. It is tried again at {language.When(view.RetryAt!.Value)}, at the next message, or at once when you redrive its dead letter.")))}
        {(view.Turns.Count == 0 ? Html.Of($"""<p class="empty">{language.Say("Er is nog geen beurt afgelopen.", "No turn has ended yet.")}</p>""") : Table(view.Turns, language))}
        """);

    private static Html Table(IEnumerable<TurnView> turns, ConsoleLanguage language) => Html.Of($"""
        <div class="scroll" tabindex="0" role="region" aria-label="{language.Say("Beurten", "Turns")}"><table>
        <thead><tr>
        <th scope="col" class="number">{language.Say("Beurt", "Turn")}</th>
        <th scope="col">{language.Say("Begin", "Started")}</th>
        <th scope="col">{language.Say("Uitkomst", "Outcome")}</th>
        <th scope="col">Route</th>
        <th scope="col">{language.Say("Stappen (ms)", "Steps (ms)")}</th>
        <th scope="col" class="number">{language.Say("Kosten", "Cost")}</th>
        <th scope="col">{language.Say("Fout", "Error")}</th>
        <th scope="col">Trace</th>
        </tr></thead>
        <tbody>{Html.Each(turns.Reverse(), turn => Row(turn, language))}</tbody>
        </table></div>
        """);

    private static Html Row(TurnView turn, ConsoleLanguage language) => Html.Of($"""
        <tr>
        <td class="number">{turn.Number}</td>
        <td>{language.When(turn.StartedAt)}</td>
        <td>{turn.Outcome?.ToString() ?? language.Say("bezig", "running")} {turn.Reason}</td>
        <td>{turn.Route?.ToString()}</td>
        <td>{string.Join(", ", turn.Steps.Select(step => string.Create(CultureInfo.InvariantCulture, $"{step.Name} {step.DurationMs:0}")))}</td>
        <td class="number">{(turn.Cost is { } cost ? $"{cost.ToString("0.0000", language.Culture)} {turn.Currency}" : language.Say("onbekend", "unknown"))}</td>
        <td>{turn.ErrorType}</td>
        <td><code>{turn.TraceId}</code></td>
        </tr>
        """);
}
