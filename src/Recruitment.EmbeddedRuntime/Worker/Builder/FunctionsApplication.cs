using System.Reflection;
using System.Runtime.CompilerServices;

namespace Recruitment.EmbeddedRuntime.Worker.Builder;

/// <summary>Entry point of the app, as in Microsoft.Azure.Functions.Worker 2.52.0.</summary>
public static class FunctionsApplication
{
    /// <summary>Starts a builder for the functions of the calling assembly, so that a test which hosts the app finds the app's functions and not its own.</summary>
    /// <param name="args">Command line, for instance <c>--urls http://127.0.0.1:0 --Data:Directory /tmp/x</c>.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static FunctionsApplicationBuilder CreateBuilder(string[] args) => new(args, Assembly.GetCallingAssembly());
}
