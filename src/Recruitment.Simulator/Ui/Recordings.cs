namespace Recruitment.Simulator.Ui;

/// <summary>Voice messages that were uploaded on the page, by the number in their address. In memory, the newest few only; gone after a restart.</summary>
internal sealed class Recordings
{
    /// <summary>As WhatsApp takes at most.</summary>
    public const int LargestFile = 16 * 1024 * 1024;

    private const int Most = 20;

    private readonly Lock _gate = new();
    private readonly Queue<string> _order = new();
    private readonly Dictionary<string, Recording> _byId = [];

    /// <returns>The number that its address holds.</returns>
    public string Keep(byte[] sound, string contentType)
    {
        var id = Guid.NewGuid().ToString("N");
        lock (_gate)
        {
            _byId[id] = new Recording(sound, contentType);
            _order.Enqueue(id);
            if (_order.Count > Most)
            {
                _byId.Remove(_order.Dequeue());
            }
        }

        return id;
    }

    public Recording? Find(string id)
    {
        lock (_gate)
        {
            return _byId.GetValueOrDefault(id);
        }
    }

    /// <param name="Sound">The bytes as they were uploaded.</param>
    /// <param name="ContentType">As the browser says.</param>
    public sealed record Recording(byte[] Sound, string ContentType);
}
