using Microsoft.AspNetCore.Http;
using Recruitment.Platform.Access;

namespace Recruitment.RecruiterConsole.Guide;

/// <summary>
/// <c>/console/guide</c>: how to work with the assistant, for everyone who may sign in. It is the training that art. 4 of the AI Act asks for
/// (https://eur-lex.europa.eu/eli/reg/2024/1689/oj). Its text is <c>docs/recruiters/guide.*.md</c>.
/// </summary>
public sealed class GuidePage(ConsoleShell shell, AccessControl access)
{
    public const string Path = "/console/guide";

    public async Task<IResult> ShowAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var answer = await access.AuthorizeAsync(request, cancellationToken);
        if (answer is not Access.Granted { Principal: var principal })
        {
            return ((Access.Refused)answer).Answer;
        }

        var guide = WrittenText.Read("Recruitment.RecruiterConsole.Guide", shell.Language(request).Code);
        return shell.Page(request, principal, guide.Title, guide.Body);
    }
}
