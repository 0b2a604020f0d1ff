using Recruitment.Simulator.Webhooks;

namespace Recruitment.Simulator.State;

/// <summary>The account: its state, the people who work in it, and the lock that every reader and writer takes.</summary>
internal sealed class SimulatedAccount(SimulatorOptions options, TimeProvider time, WebhookOutbox outbox, ChangeFeed changes)
{
    public const long InboxId = 1;
    public const long BotId = 1;
    public const long ServiceUserId = 1;

    public Lock Gate { get; } = new();

    public SimulatorOptions Options { get; } = options;

    public WebhookOutbox Outbox { get; } = outbox;

    public ChangeFeed Changes { get; } = changes;

    public AccountState State { get; private set; } = new();

    public Agent Recruiter { get; } = new(2, options.RecruiterName, options.RecruiterName.Split(' ')[0], "recruiter@demo.example", "agent");

    public IReadOnlyList<Agent> Agents => [ServiceUser, Recruiter];

    private Agent ServiceUser { get; } = new(ServiceUserId, "Integration", "Integration", "integration@demo.example", "administrator");

    public DateTimeOffset Now => time.GetUtcNow();

    public long NextId() => ++State.LastId;

    public Agent? FindAgent(long? id) => Agents.FirstOrDefault(agent => agent.Id == id);

    public Contact ContactOf(Conversation conversation) => State.Contacts[conversation.ContactId];

    public void Restore(AccountState state) => State = state;

    /// <summary>Forgets people and conversations, and keeps ids rising: nothing that a client remembers may come to mean something else.</summary>
    public void Reset()
    {
        State = new AccountState { LastId = State.LastId, LastConversationId = State.LastConversationId };
        Seed();
    }

    public void Seed()
    {
        State.Teams.Add(new Team(NextId(), "recruitment", "Recruiters"));
        State.Teams.Add(new Team(NextId(), "planning", "Planners"));
        if (Options.WebhookUrl is { } url)
        {
            State.Webhooks.Add(new WebhookSubscription(NextId(), url.ToString(), null, [.. WebhookOutbox.AllEvents], Options.WebhookSecret));
        }
    }
}
