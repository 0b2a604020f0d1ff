namespace Recruitment.Privacy.Masking;

/// <summary>Why a stretch of text must go: its name for machines, and the token that takes its place.</summary>
internal sealed record MaskKind(string Name, string Token)
{
    public static readonly MaskKind Bsn = new("bsn", "[bsn]");
    public static readonly MaskKind Document = new("document", "[documentnummer]");
    public static readonly MaskKind Iban = new("iban", "[iban]");
    public static readonly MaskKind Card = new("card", "[kaartnummer]");
    public static readonly MaskKind Health = new("health", "[gezondheid]");
    public static readonly MaskKind Religion = new("religion", "[geloof]");
    public static readonly MaskKind Ethnicity = new("ethnicity", "[afkomst]");
    public static readonly MaskKind Union = new("union", "[vakbond]");
    public static readonly MaskKind Criminal = new("criminal", "[strafrecht]");
    public static readonly MaskKind Orientation = new("orientation", "[geaardheid]");
    public static readonly MaskKind Politics = new("politics", "[politiek]");
    public static readonly MaskKind Age = new("age", "[leeftijd]");
    public static readonly MaskKind Gender = new("gender", "[geslacht]");
    public static readonly MaskKind Email = new("email", "[e-mail]");
    public static readonly MaskKind Phone = new("phone", "[telefoon]");
    public static readonly MaskKind PersonName = new("name", "[naam]");
    public static readonly MaskKind Address = new("address", "[adres]");
    public static readonly MaskKind Secret = new("secret", "[geheim]");
}
