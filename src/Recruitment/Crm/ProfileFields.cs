using System.Globalization;
using Recruitment.Intake;

namespace Recruitment.Crm;

/// <summary>All fields of the profile, in the order in which recruiters read them.</summary>
internal static class ProfileFields
{
    public static readonly IReadOnlyList<ProfileField> All =
    [
        new("fullName", "rc_full_name", "Naam", "Name", AttributeDisplayType.Text, profile => profile.FullName),
        new("phone", "rc_phone", "Telefoon", "Phone", AttributeDisplayType.Text, profile => profile.Phone),
        new("email", "rc_email", "E-mail", "E-mail", AttributeDisplayType.Text, profile => profile.Email),
        new("city", "rc_city", "Woonplaats", "City", AttributeDisplayType.Text, profile => profile.City),
        new("postalCode", "rc_postal_code", "Postcode", "Postal code", AttributeDisplayType.Text, profile => profile.PostalCode),
        new("desiredRole", "rc_desired_role", "Gewenst werk", "Desired work", AttributeDisplayType.Text, profile => Joined(profile.DesiredRole)),
        new("hoursPerWeek", "rc_hours_per_week", "Uren per week", "Hours per week", AttributeDisplayType.Text, profile => Hours(profile.HoursPerWeek)),
        new("shifts", "rc_shifts", "Diensten", "Shifts", AttributeDisplayType.Text, profile => Joined(profile.Shifts)),
        new("availableFrom", "rc_available_from", "Beschikbaar vanaf", "Available from", AttributeDisplayType.Text, profile => profile.AvailableFrom),
        new("salary", "rc_salary", "Gewenst loon", "Desired pay", AttributeDisplayType.Text, profile => Pay(profile.Salary)),
        new("yearsOfExperience", "rc_years_of_experience", "Jaren ervaring", "Years of experience", AttributeDisplayType.Number, profile => profile.YearsOfExperience),
        new("skills", "rc_skills", "Vaardigheden", "Skills", AttributeDisplayType.Text, profile => Joined(profile.Skills)),
        new("education", "rc_education", "Opleiding", "Education", AttributeDisplayType.Text, profile => profile.Education),
        new("languages", "rc_languages", "Talen", "Languages", AttributeDisplayType.Text, profile => Joined(profile.Languages)),
        new("drivingLicences", "rc_driving_licences", "Rijbewijzen", "Driving licences", AttributeDisplayType.Text, profile => Joined(profile.DrivingLicences)),
        new("forklift", "rc_forklift", "Heftruckcertificaat", "Forklift certificate", AttributeDisplayType.Checkbox, profile => profile.Forklift),
        new("workPermit", "rc_work_permit", "Mag in Nederland werken", "May work in the Netherlands", AttributeDisplayType.Checkbox, profile => profile.WorkPermit),
        new("ownTransport", "rc_own_transport", "Eigen vervoer", "Own transport", AttributeDisplayType.Checkbox, profile => profile.OwnTransport),
    ];

    // Known to be none is shown as a dash; unknown is not shown at all.
    private static string? Joined(IReadOnlyList<string>? values) => values is null ? null : values.Count == 0 ? "-" : string.Join(", ", values);

    private static string? Hours(HoursRange? hours) => hours is null ? null
        : hours.Min == hours.Max ? hours.Min.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{hours.Min}-{hours.Max}");

    private static string? Pay(Salary? salary) =>
        salary is null ? null : string.Create(CultureInfo.InvariantCulture, $"{salary.Amount:0.##} {salary.Currency} / {salary.Period}");
}
