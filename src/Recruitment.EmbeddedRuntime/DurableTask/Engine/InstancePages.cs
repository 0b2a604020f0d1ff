using Recruitment.EmbeddedRuntime.DurableTask.Client;

namespace Recruitment.EmbeddedRuntime.DurableTask.Engine;

/// <summary>Instances in the order of their ids, page by page; the token of a page is its last id.</summary>
internal sealed class InstancePages(OrchestrationQuery query, Func<IEnumerable<OrchestrationMetadata>> list) : AsyncPageable<OrchestrationMetadata>
{
    public override IAsyncEnumerable<Page<OrchestrationMetadata>> AsPages(string? continuationToken = null, int? pageSizeHint = null) =>
        Pages(continuationToken ?? query.ContinuationToken, pageSizeHint ?? query.PageSize).ToAsyncEnumerable();

    private IEnumerable<Page<OrchestrationMetadata>> Pages(string? after, int pageSize)
    {
        do
        {
            var page = list()
                .SkipWhile(instance => after is not null && string.CompareOrdinal(instance.InstanceId, after) <= 0)
                .Take(pageSize + 1)
                .ToList();
            var hasMore = page.Count > pageSize;
            if (hasMore)
            {
                page.RemoveAt(pageSize);
            }

            after = hasMore ? page[^1].InstanceId : null;
            yield return new Page<OrchestrationMetadata>(page, after);
        }
        while (after is not null);
    }
}
