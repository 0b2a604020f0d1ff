using System.Security.Cryptography;
using System.Text;
using Recruitment.Platform.Documents;

namespace Recruitment.Knowledge.Documents;

/// <summary>
/// The sections of the brand's own articles as the store has them: in a partition as of one document that is in no list, so that they get their vectors in the same batches, with the
/// same patience and from where a crash cut them off. Articles that change are another version.
/// </summary>
public sealed class SampleSections
{
    /// <summary>Stands where the id of a document stands.</summary>
    public const string Id = "samples";

    private static readonly DocumentAddress StateAddress = new(KnowledgeStore.Container, "knowledge", "sample-state");

    private readonly KnowledgeStore _store;
    private readonly IDocuments _documents;
    private readonly List<KnowledgeChunk> _chunks;

    public SampleSections(KnowledgeLibrary samples, KnowledgeStore store, IDocuments documents)
    {
        (_store, _documents) = (store, documents);
        var sections = samples.Articles.SelectMany(article => article.Sections.Select(section => (Article: article, Section: section))).ToList();
        var texts = string.Join('\0', sections.Select(found => $"{found.Article.Slug}.{found.Article.Language}\0{found.Section.Heading}\0{found.Section.Text}"));
        Version = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(texts)))[..32];
        _chunks = [.. sections.Select((found, number) => new KnowledgeChunk
        {
            Document = Id,
            Version = Version,
            Number = number,
            Heading = found.Section.Heading,
            Text = found.Section.Text,
            Language = found.Article.Language,
            Audience = found.Article.Audience,
        })];
    }

    /// <summary>Changes with the texts.</summary>
    public string Version { get; }

    /// <summary>Whether vectors of this model are missing.</summary>
    public async Task<bool> IsStaleAsync(string model, CancellationToken cancellationToken) =>
        _chunks.Count > 0 && (await _documents.ReadAsync<SampleState>(StateAddress, cancellationToken))?.Value != new SampleState(Version, model);

    /// <summary>Puts the sections where they can be given vectors; those that are there keep theirs.</summary>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        var there = (await _store.ListChunksAsync(Id, Version, cancellationToken)).Select(chunk => chunk.Number).ToHashSet();
        foreach (var chunk in _chunks.Where(chunk => !there.Contains(chunk.Number)))
        {
            await _store.WriteChunkAsync(chunk, cancellationToken);
        }
    }

    /// <summary>Lets the vectors be searched, and removes those of texts that were changed.</summary>
    public async Task CompleteAsync(string model, CancellationToken cancellationToken)
    {
        await _documents.TryWriteAsync(StateAddress, new SampleState(Version, model), DocumentAddress.AnyVersion, null, cancellationToken);
        await _store.DeleteOtherChunksAsync(Id, Version, cancellationToken);
    }

    /// <summary>The vectors of all sections in the order of the articles; empty while there are none of this model.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<float>>> ListVectorsAsync(string model, CancellationToken cancellationToken)
    {
        if (_chunks.Count == 0 || await IsStaleAsync(model, cancellationToken))
        {
            return [];
        }

        var found = (await _store.ListChunksAsync(Id, Version, cancellationToken)).Where(chunk => chunk.Model == model).ToDictionary(chunk => chunk.Number, chunk => chunk.Embedding);
        return [.. _chunks.Select(chunk => found.GetValueOrDefault(chunk.Number) ?? [])];
    }
}
