using Microsoft.Extensions.DependencyInjection;
using Recruitment.Privacy.Audit;

namespace Recruitment.Functions.Commands;

/// <summary>
/// <c>dotnet run --project src/Recruitment.Functions -- audit verify</c>: reads the audit trail from the stores that the settings name, without starting
/// the app. On one machine the app must be stopped first; while it runs, <c>GET /gdpr/audit/verify</c> does the same.
/// </summary>
internal static class VerifyAudit
{
    /// <returns>0 when the chain is intact, 2 when a link is broken.</returns>
    public static async Task<int> RunAsync(IServiceProvider services)
    {
        var found = await services.GetRequiredService<AuditTrail>().VerifyAsync(CancellationToken.None);
        await Console.Out.WriteLineAsync(found.IsIntact
            ? $"Intact: {found.Entries} entries. Last hash: {found.LastHash}"
            : $"Broken at entry {found.BrokenAt}: {found.Problem}. {found.Entries} entries before it are good. Last good hash: {found.LastHash}");
        return found.IsIntact ? 0 : 2;
    }
}
