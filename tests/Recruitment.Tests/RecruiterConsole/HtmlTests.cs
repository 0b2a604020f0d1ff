using Recruitment.RecruiterConsole;

namespace Recruitment.Tests.RecruiterConsole;

/// <summary>What comes through a hole is text, whatever it looks like.</summary>
public sealed class HtmlTests
{
    [Fact]
    public void Of_TextInAHole_IsEncodedAndAPieceIsNot()
    {
        // Arrange
        var name = "<script>alert('x')</script> & \"é\"";

        // Act
        var page = Html.Of($"""<p title="{name}">{name}{Html.Of($"<b>{1}</b>")}{Html.Each([1, 2], number => Html.Of($"<i>{number}</i>"))}</p>""").ToString();

        // Assert
        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("\"é", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", page, StringComparison.Ordinal);
        Assert.EndsWith("<b>1</b><i>1</i><i>2</i></p>", page, StringComparison.Ordinal);
    }
}
