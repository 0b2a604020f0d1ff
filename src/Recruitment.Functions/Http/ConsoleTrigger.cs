using Microsoft.AspNetCore.Http;
using Recruitment.RecruiterConsole;
using Recruitment.RecruiterConsole.Guide;
using Recruitment.RecruiterConsole.SignIn;
using Recruitment.RecruiterConsole.Start;

namespace Recruitment.Functions.Http;

/// <summary>The console's start page, the guide, its style sheet, and the way in and out.</summary>
public sealed class ConsoleTrigger(StartPage start, GuidePage guide, SignInPage signIn)
{
    [Function("Console")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console")] HttpRequest request, CancellationToken cancellationToken) =>
        start.ShowAsync(request, cancellationToken);

    [Function("ConsoleGuide")]
    public Task<IResult> GuideAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/guide")] HttpRequest request, CancellationToken cancellationToken) =>
        guide.ShowAsync(request, cancellationToken);

    [Function("ConsoleStyle")]
    public static IResult Style([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/console.css")] HttpRequest request) =>
        ConsoleStyle.Show(request);

    [Function("ConsoleSignInForm")]
    public IResult SignInForm([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/sign-in")] HttpRequest request) =>
        signIn.Show(request);

    [Function("ConsoleSignIn")]
    public Task<IResult> RunSignInAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "console/sign-in")] HttpRequest request, CancellationToken cancellationToken) =>
        signIn.SignInAsync(request, cancellationToken);

    [Function("ConsoleSignOut")]
    public Task<IResult> RunSignOutAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "console/sign-out")] HttpRequest request, CancellationToken cancellationToken) =>
        signIn.SignOutAsync(request, cancellationToken);
}
