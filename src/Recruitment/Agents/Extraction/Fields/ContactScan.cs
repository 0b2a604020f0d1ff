namespace Recruitment.Agents.Extraction.Fields;

/// <summary>A message's text while e-mail addresses, numbers and codes are taken out of it, so that their digits are not read as hours or pay.</summary>
internal sealed class ContactScan(string text)
{
    private readonly char[] _rest = text.ToCharArray();

    public ReadOnlySpan<char> Text => _rest;

    /// <summary>The message with what was taken out replaced by a comma and spaces, so that places in it stay the same.</summary>
    public string Rest => new(_rest);

    public void Cut(int start, int end)
    {
        _rest.AsSpan(start, end - start).Fill(' ');
        _rest[start] = ',';
    }
}
