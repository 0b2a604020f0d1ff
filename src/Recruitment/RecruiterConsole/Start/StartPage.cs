using Microsoft.AspNetCore.Http;
using Recruitment.Platform.Access;

namespace Recruitment.RecruiterConsole.Start;

/// <summary><c>/console</c>: what the reader may do.</summary>
public sealed class StartPage(ConsoleShell shell, AccessControl access)
{
    public async Task<IResult> ShowAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var answer = await access.AuthorizeAsync(request, cancellationToken);
        if (answer is not Access.Granted { Principal: var principal })
        {
            return ((Access.Refused)answer).Answer;
        }

        var language = shell.Language(request);
        var sections = ConsoleSection.For(principal);
        var body = Html.Of($"""
            <p>{language.Say("Je rol", "Your role")}: {string.Join(", ", principal.Roles.Order().Select(role => Name(role, language)))}</p>
            <ul class="sections">
            {Html.Each(sections, section => Html.Of($"""
                <li><a href="{section.Path}">{language.Say(section.Dutch, section.English)}</a><p>{language.Say(section.DutchPurpose, section.EnglishPurpose)}</p></li>
                """))}
            </ul>
            """);
        return shell.Page(request, principal, language.Say("Beheer", "Console"), body);
    }

    private static string Name(Role role, ConsoleLanguage language) => role switch
    {
        Role.Recruiter => "recruiter",
        Role.DataProtectionOfficer => language.Say("functionaris gegevensbescherming", "data-protection officer"),
        Role.Operator => language.Say("beheerder", "operator"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
