using Microsoft.AspNetCore.Http;
using Recruitment.Platform.Access;

namespace Recruitment.RecruiterConsole.SignIn;

/// <summary><c>/console/sign-in</c>: a form for a local key.</summary>
public sealed class SignInPage(ConsoleShell shell, Sessions sessions, AccessControl access)
{
    private const string KeyField = "key";
    private const string TargetField = "to";
    private const int LongestForm = 8 * 1024;

    public IResult Show(HttpRequest request) =>
        Form(request, Target(request.Query[TargetField].ToString()), problem: null, StatusCodes.Status200OK);

    public async Task<IResult> SignInAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var language = shell.Language(request);
        if (!request.HasFormContentType || request.ContentLength is null or > LongestForm || request.Headers["Sec-Fetch-Site"] == "cross-site")
        {
            return Form(request, AccessControl.Pages, language.Say("Gebruik het formulier op deze pagina.", "Use the form on this page."), StatusCodes.Status400BadRequest);
        }

        var form = await request.ReadFormAsync(cancellationToken);
        var target = Target(form[TargetField].ToString());
        if (sessions.Wait(request) is { } wait)
        {
            var minutes = (int)Math.Ceiling(wait.TotalMinutes);
            return Form(
                request,
                target,
                language.Say($"Te veel verkeerde sleutels. Probeer het over {minutes} min. opnieuw.", $"Too many wrong keys. Try again in {minutes} min."),
                StatusCodes.Status429TooManyRequests);
        }

        var principal = await sessions.SignInAsync(request, form[KeyField].ToString().Trim(), cancellationToken);
        return principal is not null
            ? TypedResults.LocalRedirect(target)
            : Form(request, target, language.Say("Deze sleutel klopt niet.", "This key is not valid."), StatusCodes.Status403Forbidden);
    }

    /// <summary>Ends the session; also without one, so that the button always does what it says.</summary>
    public async Task<IResult> SignOutAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (await access.AuthorizeAsync(request, cancellationToken) is Access.Refused refused && sessions.Find(request) is not null)
        {
            return refused.Answer;
        }

        Sessions.SignOut(request);
        return TypedResults.LocalRedirect("/console/sign-in");
    }

    /// <summary>Only to our own pages: an address from outside would let a link lead elsewhere after sign-in.</summary>
    private static string Target(string asked) =>
        asked == AccessControl.Pages || (asked.StartsWith(AccessControl.Pages + "/", StringComparison.Ordinal) && !asked.Contains('\\', StringComparison.Ordinal))
            ? asked
            : AccessControl.Pages;

    private IResult Form(HttpRequest request, string target, string? problem, int status)
    {
        var language = shell.Language(request);
        var body = sessions.AcceptsKeys ? Html.Of($"""
            {Html.When(problem is not null, () => Html.Of($"""<p class="problem" role="alert">{problem}</p>"""))}
            <form method="post" action="/console/sign-in">
            <input type="hidden" name="{TargetField}" value="{target}">
            <label for="key">{language.Say("Sleutel", "Key")}</label>
            <input id="key" name="{KeyField}" type="password" autocomplete="current-password" required autofocus>
            <button>{language.Say("Inloggen", "Sign in")}</button>
            </form>
            <p>{language.Say(
                "De sleutels per rol zijn bij de eerste start één keer op de console getoond. Kwijt? Start de app met --Access:NewKey en de rol, bijvoorbeeld --Access:NewKey Operator.",
                "The keys for each role were shown once, on the console, at the first start. Lost? Start the app with --Access:NewKey and the role, such as --Access:NewKey Operator.")}</p>
            """) : Html.Of($"""
            <p>{language.Say("Log in met je werkaccount.", "Sign in with your work account.")}</p>
            <p><a class="button" href="/.auth/login/aad?post_login_redirect_uri={Uri.EscapeDataString(target)}">{language.Say("Inloggen", "Sign in")}</a></p>
            """);
        return shell.Page(request, principal: null, language.Say("Inloggen", "Sign in"), body, status);
    }
}
