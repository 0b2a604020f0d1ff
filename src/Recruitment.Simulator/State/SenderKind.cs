namespace Recruitment.Simulator.State;

internal enum SenderKind
{
    None,
    Contact,
    User,
    AgentBot,
}
