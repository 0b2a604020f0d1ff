namespace Recruitment.Vacancies;

/// <summary>A Dutch place with the coordinates of its centre.</summary>
/// <param name="Name">As on the map.</param>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
/// <param name="Province">Its two letters, such as <c>NB</c>: some names are on the map more than once. Null for a place that is not in the table.</param>
public sealed record Place(string Name, double Latitude, double Longitude, string? Province = null)
{
    private const double EarthRadiusKm = 6371;

    /// <summary>Kilometres as the crow flies.</summary>
    public double DistanceTo(double latitude, double longitude)
    {
        var deltaLatitude = double.DegreesToRadians(latitude - Latitude);
        var deltaLongitude = double.DegreesToRadians(longitude - Longitude);
        var half = Math.Pow(Math.Sin(deltaLatitude / 2), 2)
            + (Math.Cos(double.DegreesToRadians(Latitude)) * Math.Cos(double.DegreesToRadians(latitude)) * Math.Pow(Math.Sin(deltaLongitude / 2), 2));
        return 2 * EarthRadiusKm * Math.Asin(Math.Sqrt(half));
    }
}
