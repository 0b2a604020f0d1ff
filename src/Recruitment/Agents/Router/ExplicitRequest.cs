namespace Recruitment.Agents.Router;

/// <summary>A request that must be honoured at once, whatever a model would say.</summary>
public enum ExplicitRequest
{
    /// <summary>Asks for a person.</summary>
    Human,

    /// <summary>Wants no more messages.</summary>
    Stop,

    /// <summary>Wants messages again, after a stop.</summary>
    Start,

    /// <summary>Asks to see, correct or erase their data, or about data protection.</summary>
    Privacy,

    /// <summary>Asks whether a machine or a person answers (AI Act art. 50(1)).</summary>
    WhatAreYou,
}
