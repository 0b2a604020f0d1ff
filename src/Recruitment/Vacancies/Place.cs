namespace Recruitment.Vacancies;

/// <summary>A Dutch place with the coordinates of its centre.</summary>
public sealed record Place(string Name, double Latitude, double Longitude)
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
