using System.Collections.Frozen;
using Recruitment.Knowledge.Documents;

namespace Recruitment.Knowledge;

/// <summary>
/// What is searched, in memory: the samples and the documents that were brought in. One small read every few seconds tells whether
/// something changed; only what changed is read and indexed again.
/// </summary>
/// <param name="samples">Articles that ship with the brand.</param>
/// <param name="store">Where documents are; null where there are none, as in the evaluations.</param>
/// <param name="vectors">Vectors of the samples; null where there is no store.</param>
/// <param name="model">The embedding model in use; vectors of another say nothing.</param>
/// <param name="interval">Between two looks at the stamp.</param>
/// <param name="time">Clock.</param>
public sealed class KnowledgeIndex(
    KnowledgeLibrary samples, KnowledgeStore? store, SampleSections? vectors, string? model, TimeSpan interval, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _loading = new(1, 1);

    private FrozenDictionary<string, IndexedSection[]> _samples = Index(samples.Articles);
    private bool _samplesHaveVectors;

    private Dictionary<string, (string Version, string? Model, IndexedSection[] Sections)> _loaded = [];
    private volatile KnowledgeSearch? _current = store is null ? new KnowledgeSearch(samples) : null;
    private string? _stamp;
    private long _checkedAt;

    /// <summary>The snapshot to search. While one caller looks for changes, the others go on with what is there.</summary>
    public ValueTask<KnowledgeSearch> CurrentAsync(CancellationToken cancellationToken) =>
        _current is { } current && (store is null || time.GetElapsedTime(Volatile.Read(ref _checkedAt)) < interval)
            ? ValueTask.FromResult(current)
            : new ValueTask<KnowledgeSearch>(RefreshAsync(store!, cancellationToken));

    /// <summary>Lets the next search look for changes.</summary>
    public void Expire() => Volatile.Write(ref _checkedAt, time.GetTimestamp() - (long)(interval.TotalSeconds * time.TimestampFrequency) - 1);

    /// <inheritdoc/>
    public void Dispose() => _loading.Dispose();

    private async Task<KnowledgeSearch> RefreshAsync(KnowledgeStore documents, CancellationToken cancellationToken)
    {
        if (_current is { } usable && !await _loading.WaitAsync(TimeSpan.Zero, cancellationToken))
        {
            return usable;
        }

        if (_current is null)
        {
            await _loading.WaitAsync(cancellationToken);
        }

        try
        {
            var now = time.GetTimestamp();
            var stamp = await documents.ReadStampAsync(cancellationToken);
            if (_current is null || stamp != _stamp)
            {
                _current = await LoadAsync(documents, cancellationToken);
                _stamp = stamp;
            }

            Volatile.Write(ref _checkedAt, now);
            return _current;
        }
        finally
        {
            _loading.Release();
        }
    }

    private async Task<KnowledgeSearch> LoadAsync(KnowledgeStore documents, CancellationToken cancellationToken)
    {
        var loaded = new Dictionary<string, (string Version, string? Model, IndexedSection[] Sections)>();
        foreach (var document in await documents.ListAsync(cancellationToken))
        {
            if (document.Current is { } version)
            {
                loaded[document.Key] = _loaded.TryGetValue(document.Key, out var known) && (known.Version, known.Model) == (version.Id, version.EmbeddingModel)
                    ? known
                    : (version.Id, version.EmbeddingModel, await IndexAsync(documents, document, version, cancellationToken));
            }
        }

        _loaded = loaded;
        await GiveSamplesVectorsAsync(cancellationToken);
        IndexedSection[] all = [.. _samples.Where(sample => !loaded.ContainsKey(sample.Key)).SelectMany(sample => sample.Value), .. loaded.Values.SelectMany(found => found.Sections)];
        return new KnowledgeSearch(new KnowledgeLibrary([.. all.Where(section => section.Number == 0).Select(section => section.Article)]), all);
    }

    /// <summary>Once: neither the samples nor the model change while this process lives.</summary>
    private async Task GiveSamplesVectorsAsync(CancellationToken cancellationToken)
    {
        if (_samplesHaveVectors || model is null || vectors is null || await vectors.ListVectorsAsync(model, cancellationToken) is not { Count: > 0 } found)
        {
            return;
        }

        var articles = new List<KnowledgeArticle>();
        var at = 0;
        foreach (var article in samples.Articles)
        {
            articles.Add(article with { Vectors = [.. found.Skip(at).Take(article.Sections.Count)] });
            at += article.Sections.Count;
        }

        _samples = Index(articles);
        _samplesHaveVectors = true;
    }

    private static FrozenDictionary<string, IndexedSection[]> Index(IReadOnlyList<KnowledgeArticle> articles) =>
        articles.ToFrozenDictionary(article => $"{article.Slug}.{article.Language}", article => KnowledgeSearch.Index(article).ToArray());

    private async Task<IndexedSection[]> IndexAsync(
        KnowledgeStore documents, KnowledgeDocument document, DocumentVersion version, CancellationToken cancellationToken)
    {
        var chunks = await documents.ListChunksAsync(document.Id, version.Id, cancellationToken);
        var suffix = $".{version.Language}";
        var article = new KnowledgeArticle(
            document.Key.EndsWith(suffix, StringComparison.Ordinal) ? document.Key[..^suffix.Length] : document.Key,
            version.Language,
            version.Title,
            "",
            [.. chunks.Select(chunk => new KnowledgeSection(chunk.Heading, chunk.Text))])
        {
            Audience = version.Audience,
            DocumentId = document.Id,
            Version = version.Id,
            Vectors = model is not null && version.EmbeddingModel == model ? [.. chunks.Select(chunk => chunk.Embedding ?? [])] : [],
        };
        return [.. KnowledgeSearch.Index(article)];
    }
}
