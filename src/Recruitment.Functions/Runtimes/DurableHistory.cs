using Recruitment.Privacy.Erasure;

namespace Recruitment.Functions.Runtimes;

/// <summary>Histories of the turns' orchestrations, found by the threads that their instance ids name. One that still runs is ended first.</summary>
internal sealed class DurableHistory(DurableTaskClient client) : IPersonalStore
{
    public string Name => ErasureStores.History;

    public async Task<int> CountAsync(ErasureSubject subject, CancellationToken cancellationToken)
    {
        var count = 0;
        foreach (var conversation in subject.Conversations)
        {
            await foreach (var _ in client.GetAllInstancesAsync(Of(conversation)).WithCancellation(cancellationToken))
            {
                count++;
            }
        }

        return count;
    }

    public async Task EraseAsync(ErasureSubject subject, CancellationToken cancellationToken)
    {
        foreach (var conversation in subject.Conversations)
        {
            await foreach (var instance in client.GetAllInstancesAsync(Of(conversation)).WithCancellation(cancellationToken))
            {
                if (!instance.IsCompleted)
                {
                    await client.TerminateInstanceAsync(instance.InstanceId, cancellationToken);
                    await client.WaitForInstanceCompletionAsync(instance.InstanceId, cancellationToken);
                }

                await client.PurgeInstanceAsync(instance.InstanceId, cancellationToken);
            }
        }
    }

    private static OrchestrationQuery Of(string conversation) => new() { InstanceIdPrefix = $"turn-{conversation}-" };
}
