using Recruitment.RecruiterConsole;

namespace Recruitment.Vacancies.ImportVacancies;

/// <summary>The form by which a file is sent.</summary>
internal static class ImportForm
{
    public static Html Show(Html token, ConsoleLanguage language) => Html.Of($"""
        <h2>{language.Say("Vacatures importeren", "Import vacancies")}</h2>
        <form method="post" action="{ImportPage.Path}" enctype="multipart/form-data">
        {token}
        <label for="file">{language.Say("Bestand (CSV, JSON, JSON-LD of HTML)", "File (CSV, JSON, JSON-LD or HTML)")}</label>
        <input id="file" name="file" type="file" accept=".csv,.json,.jsonld,.html,.htm" required>
        <p><label><input type="checkbox" name="replace" value="true"> {language.Say(
            "Sluit vacatures die niet in het bestand staan", "Close vacancies that are not in the file")}</label>
        <label><input type="checkbox" name="mode" value="valid-rows"> {language.Say(
            "Sla rijen met fouten over, in plaats van het hele bestand te weigeren", "Skip wrong rows instead of refusing the whole file")}</label></p>
        <button>{language.Say("Importeren", "Import")}</button>
        </form>
        <p class="hint">{language.Say(
            "Verplichte kolommen: referentie, functie, plaats, uren, salaris, omschrijving. Een vacature met een bekende referentie wordt bijgewerkt.",
            "Required columns: reference, title, city, hours, pay, description. A vacancy with a known reference is updated.")}</p>
        """);
}
