namespace Recruitment.Agents.Text;

/// <summary>What a token of a message is.</summary>
public enum TokenKind
{
    Word,
    Number,
    Phone,
    Email,
    Link,
    Money,
    Time,
    Date,
    PostalCode,
    Emoji,
}
