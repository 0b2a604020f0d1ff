namespace Recruitment.Agents.Model;

/// <summary>Why a model stopped.</summary>
public enum ModelFinish
{
    Stop,

    /// <summary>Cut off by the token limit; the text is not to be parsed.</summary>
    Length,
    ToolCalls,

    /// <summary>The provider's filter took the answer away.</summary>
    ContentFilter,

    /// <summary>A reason that did not exist when this was written.</summary>
    Unknown,
}
