using System.Runtime.CompilerServices;
using Recruitment.EmbeddedRuntime.DurableTask.Client;

namespace Recruitment.EmbeddedRuntime.DurableTask.Engine;

/// <summary>Instances in the order of their ids, page by page; the token of a page is its last id.</summary>
internal sealed class InstancePages(OrchestrationQuery query, Func<IEnumerable<OrchestrationMetadata>> list) : AsyncPageable<OrchestrationMetadata>
{
    public override IAsyncEnumerable<Page<OrchestrationMetadata>> AsPages(string? continuationToken = null, int? pageSizeHint = null) =>
        PagesAsync(continuationToken ?? query.ContinuationToken, pageSizeHint ?? query.PageSize, CancellationToken.None);

    private async IAsyncEnumerable<Page<OrchestrationMetadata>> PagesAsync(
        string? after, int pageSize, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var rest = list().SkipWhile(instance => after is not null && string.CompareOrdinal(instance.InstanceId, after) <= 0);
            var page = rest.Take(pageSize + 1).ToList();
            var hasMore = page.Count > pageSize;
            if (hasMore)
            {
                page.RemoveAt(pageSize);
            }

            after = hasMore ? page[^1].InstanceId : null;
            yield return await Task.FromResult(new Page<OrchestrationMetadata>(page, after));
            if (!hasMore)
            {
                yield break;
            }
        }
    }
}
