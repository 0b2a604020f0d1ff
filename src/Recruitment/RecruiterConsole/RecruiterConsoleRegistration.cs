using Microsoft.Extensions.DependencyInjection;
using Recruitment.RecruiterConsole.Guide;
using Recruitment.RecruiterConsole.SignIn;
using Recruitment.RecruiterConsole.Start;

namespace Recruitment.RecruiterConsole;

/// <summary>The pages' shell; each room registers its own pages.</summary>
public static class RecruiterConsoleRegistration
{
    public static IServiceCollection AddRecruiterConsole(this IServiceCollection services)
    {
        services.AddSingleton<ConsoleShell>();
        services.AddSingleton<SignInPage>();
        services.AddSingleton<StartPage>();
        services.AddSingleton<GuidePage>();
        return services;
    }
}
