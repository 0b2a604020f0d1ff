namespace Recruitment.Simulator.State;

/// <summary>Everything that a snapshot keeps. Guarded by <see cref="SimulatedAccount.Gate"/>.</summary>
internal sealed class AccountState
{
    public long LastId { get; set; }
    public long LastConversationId { get; set; }
    public SortedDictionary<long, Contact> Contacts { get; init; } = [];
    public SortedDictionary<long, Conversation> Conversations { get; init; } = [];
    public List<AccountLabel> Labels { get; init; } = [];
    public List<AttributeDefinition> AttributeDefinitions { get; init; } = [];
    public List<Team> Teams { get; init; } = [];
    public List<CannedResponse> CannedResponses { get; init; } = [];
    public List<WebhookSubscription> Webhooks { get; init; } = [];
}
