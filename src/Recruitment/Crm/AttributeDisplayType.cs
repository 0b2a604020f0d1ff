namespace Recruitment.Crm;

/// <summary>How Chatwoot shows an attribute; the numbers are Chatwoot's.</summary>
public enum AttributeDisplayType
{
    Text = 0,
    Number = 1,
    Date = 5,
    List = 6,
    Checkbox = 7,
}
