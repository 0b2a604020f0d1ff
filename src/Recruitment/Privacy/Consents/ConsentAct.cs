namespace Recruitment.Privacy.Consents;

/// <summary>What a candidate did with a consent.</summary>
public enum ConsentAct
{
    Given,
    Withdrawn,
}
