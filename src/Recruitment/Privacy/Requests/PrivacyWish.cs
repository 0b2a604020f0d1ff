namespace Recruitment.Privacy.Requests;

/// <summary>What a candidate's words ask for.</summary>
public enum PrivacyWish
{
    None,

    /// <summary>To see or to have their data.</summary>
    Export,

    /// <summary>That their data goes.</summary>
    Erase,
}
