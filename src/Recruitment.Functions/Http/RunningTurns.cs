using Recruitment.Conversations;

namespace Recruitment.Functions.Http;

/// <summary>Progress of running turns, from the orchestration's custom status.</summary>
internal static class RunningTurns
{
    public static async Task<TurnProgress?> FindAsync(DurableTaskClient client, string instance, CancellationToken cancellationToken)
    {
        var found = await client.GetInstanceAsync(instance, getInputsAndOutputs: true, cancellationToken);
        return found?.SerializedCustomStatus is null ? null : found.ReadCustomStatusAs<TurnProgress>();
    }
}
