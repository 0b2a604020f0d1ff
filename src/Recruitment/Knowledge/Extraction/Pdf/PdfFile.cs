using System.Text;

namespace Recruitment.Knowledge.Extraction.Pdf;

/// <summary>
/// The objects of a PDF, found by reading the file from front to back: what its cross-reference table says is not needed, and is
/// often wrong in files that other programs have changed. Of an object that is there twice the last one counts, as in an update.
/// </summary>
internal sealed class PdfFile
{
    private const int MostObjects = 2_000_000;
    private const int LongestChain = 20;

    /// <summary>All streams of a file together may not unpack to more.</summary>
    private const long LargestUnpacked = 256L * 1024 * 1024;

    private readonly byte[] _bytes;
    private readonly Dictionary<int, PdfToken> _objects = [];
    private readonly HashSet<PdfToken> _counted = new(ReferenceEqualityComparer.Instance);
    private PdfToken? _root;
    private PdfToken? _info;
    private long _unpacked;

    public PdfFile(byte[] bytes)
    {
        _bytes = bytes;
        Scan();
    }

    /// <summary>Where pages are found from; null in a file that is damaged beyond use.</summary>
    public PdfToken.Dictionary? Catalogue => (_root is null ? null : Resolve(_root)) as PdfToken.Dictionary
        ?? _objects.Values.OfType<PdfToken.Dictionary>().FirstOrDefault(item => Name(item, "Type") == "Catalog");

    /// <summary>What the file says of itself; null when it does not.</summary>
    public PdfToken.Dictionary? About => (_info is null ? null : Resolve(_info)) as PdfToken.Dictionary;

    public bool IsEncrypted { get; private set; }

    public PdfToken Resolve(PdfToken token)
    {
        for (var steps = 0; token is PdfToken.Reference reference && steps < LongestChain; steps++)
        {
            token = _objects.GetValueOrDefault(reference.Id) ?? new PdfToken.Operator("null");
        }

        return token;
    }

    public PdfToken? Get(PdfToken.Dictionary dictionary, string key) => dictionary.Items.TryGetValue(key, out var value) ? Resolve(value) : null;

    public string? Name(PdfToken.Dictionary dictionary, string key) => (Get(dictionary, key) as PdfToken.Name)?.Value;

    public double? Number(PdfToken.Dictionary dictionary, string key) => (Get(dictionary, key) as PdfToken.Number)?.Value;

    /// <summary>The members of a list, resolved; a single value counts as a list of one.</summary>
    public IReadOnlyList<PdfToken> Items(PdfToken.Dictionary dictionary, string key) => Get(dictionary, key) switch
    {
        null or PdfToken.Operator => [],
        PdfToken.List list => [.. list.Items.Select(Resolve)],
        var single => [single],
    };

    /// <summary>The unpacked bytes of a stream; of a damaged one what can be had.</summary>
    /// <exception cref="UnreadableDocumentException">The file unpacks to more than any document needs.</exception>
    public byte[] Bytes(PdfToken.Stream stream)
    {
        var parameters = Items(stream.Head, "DecodeParms");
        var content = _bytes.AsSpan(stream.Start, stream.Length).ToArray();
        foreach (var (index, filter) in Items(stream.Head, "Filter").Index())
        {
            content = PdfFilters.Decode(content, (filter as PdfToken.Name)?.Value ?? "", parameters.ElementAtOrDefault(index) as PdfToken.Dictionary);
        }

        // The same form on each page is unpacked anew each time, but is one object.
        _unpacked += _counted.Add(stream) ? content.Length : 0;
        return _unpacked <= LargestUnpacked
            ? content
            : throw new UnreadableDocumentException("This PDF unpacks to more than can be read. Save it again without pictures and send that.");
    }

    private void Scan()
    {
        for (var at = 0; at < _bytes.Length && _objects.Count < MostObjects;)
        {
            var rest = _bytes.AsSpan(at);
            var found = rest.IndexOf("obj"u8);
            var trailer = rest.IndexOf("trailer"u8);
            if (trailer >= 0 && (found < 0 || trailer < found))
            {
                var lexer = new PdfLexer(_bytes, at + trailer + "trailer".Length);
                Note(lexer.Next() as PdfToken.Dictionary);
                at = Math.Max(lexer.Position, at + trailer + 1);
            }
            else if (found < 0)
            {
                break;
            }
            else
            {
                at = IdBefore(at + found) is { } id ? ReadObject(id, at + found + 3) : at + found + 3;
            }
        }
    }

    /// <summary>The number in "12 0 obj"; null when it is the end of "endobj" or anything else.</summary>
    private int? IdBefore(int at)
    {
        var start = Math.Max(0, at - 24);
        var words = Encoding.Latin1.GetString(_bytes, start, at - start).Split([' ', '\r', '\n', '\t', '\0', '\f'], StringSplitOptions.RemoveEmptyEntries);
        return at > 0 && _bytes[at - 1] is 32 or 10 or 13 or 9 && words is [.., var id, var generation]
            && int.TryParse(generation, out _) && int.TryParse(id.Split('>', 'j').Last(), out var number) ? number : null;
    }

    private int ReadObject(int id, int at)
    {
        var lexer = new PdfLexer(_bytes, at);
        if (lexer.Next() is not { } value)
        {
            return _bytes.Length;
        }

        var end = lexer.Position;
        if (value is PdfToken.Dictionary head && lexer.Next() is PdfToken.Operator { Value: "stream" })
        {
            value = Stream(head, lexer.Position, out end);
            Note(Name(head, "Type") == "XRef" ? head : null);
        }

        _objects[id] = value;
        if (value is PdfToken.Stream { Head: var packed } stream && Name(packed, "Type") == "ObjStm")
        {
            Unpack(stream);
        }

        return end;
    }

    private PdfToken.Stream Stream(PdfToken.Dictionary head, int at, out int end)
    {
        var start = at + (_bytes.AsSpan(at).StartsWith("\r\n"u8) ? 2 : at < _bytes.Length && _bytes[at] is 10 or 13 ? 1 : 0);
        var stated = head.Items.TryGetValue("Length", out var said) && said is PdfToken.Number length && length.Value >= 0 && start + length.Value <= _bytes.Length ? (int)length.Value : -1;
        var isRight = stated >= 0 && _bytes.AsSpan(start + stated, Math.Min(20, _bytes.Length - start - stated)).IndexOf("endstream"u8) is >= 0 and <= 3;
        var found = isRight ? stated : _bytes.AsSpan(start).IndexOf("endstream"u8);
        var size = found < 0 ? _bytes.Length - start : found;
        end = start + size;
        return new PdfToken.Stream(head, start, size);
    }

    // Objects packed together: pairs of number and place, then the objects (ISO 32000-1, 7.5.7).
    private void Unpack(PdfToken.Stream stream)
    {
        if (IsEncrypted || Number(stream.Head, "First") is not { } first || Number(stream.Head, "N") is not { } count)
        {
            return;
        }

        var content = Bytes(stream);
        var heads = new PdfLexer(content);
        for (var index = 0; index < count && heads.Next() is PdfToken.Number id && heads.Next() is PdfToken.Number place; index++)
        {
            if (first + place.Value is var at and >= 0 && at < content.Length && new PdfLexer(content, (int)at).Next() is { } value)
            {
                _objects[(int)id.Value] = value;
            }
        }
    }

    private void Note(PdfToken.Dictionary? trailer)
    {
        if (trailer is null)
        {
            return;
        }

        IsEncrypted |= trailer.Items.ContainsKey("Encrypt");
        _root = trailer.Items.GetValueOrDefault("Root") ?? _root;
        _info = trailer.Items.GetValueOrDefault("Info") ?? _info;
    }
}
