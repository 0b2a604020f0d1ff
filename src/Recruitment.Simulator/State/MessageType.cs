namespace Recruitment.Simulator.State;

/// <summary>The numbers are Chatwoot's enum; the API writes them, webhooks write the name.</summary>
internal enum MessageType
{
    Incoming = 0,
    Outgoing = 1,
    Activity = 2,
    Template = 3,
}
