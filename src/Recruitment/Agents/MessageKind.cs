namespace Recruitment.Agents;

/// <summary>What kind of content a candidate's message carries.</summary>
public enum MessageKind
{
    Text,
    ButtonReply,
    Image,
    Voice,
    Document,
    Location,
    FormAnswer,
    Unsupported,
}
