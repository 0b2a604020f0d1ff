namespace Recruitment.EmbeddedRuntime.Hosting.Timers;

/// <summary>A six-field NCRONTAB expression: second, minute, hour, day of month, month, day of week. A day must satisfy both day fields.</summary>
internal sealed class CronSchedule
{
    private const int Fields = 6;

    /// <summary>Long enough for 29 February to come round, over a century that has none.</summary>
    private const int LongestSearch = 366 * 9;

    private static readonly string[] Months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    private static readonly string[] Days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

    private readonly CronField _second;
    private readonly CronField _minute;
    private readonly CronField _hour;
    private readonly CronField _day;
    private readonly CronField _month;
    private readonly CronField _weekday;
    private readonly TimeZoneInfo _zone;

    private CronSchedule(string[] fields, TimeZoneInfo zone)
    {
        _second = CronField.Parse(fields[0], 0, 59);
        _minute = CronField.Parse(fields[1], 0, 59);
        _hour = CronField.Parse(fields[2], 0, 23);
        _day = CronField.Parse(fields[3], 1, 31);
        _month = CronField.Parse(fields[4], 1, 12, Months);
        _weekday = CronField.Parse(fields[5], 0, 6, Days);
        _zone = zone;
    }

    /// <exception cref="FormatException">Not a schedule, or one that never comes.</exception>
    internal static CronSchedule Parse(string expression, TimeZoneInfo zone)
    {
        var fields = expression.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (fields.Length != Fields)
        {
            throw new FormatException($"schedule '{expression}' has {fields.Length} fields; it needs {Fields}, seconds first.");
        }

        var schedule = new CronSchedule(fields, zone);
        return schedule.FindNext(new DateTime(2026, 1, 1)) is null
            ? throw new FormatException($"schedule '{expression}' never comes.")
            : schedule;
    }

    /// <summary>The first moment after <paramref name="after"/>. What falls in the hour that summer time skips runs when the clocks have moved.</summary>
    internal DateTimeOffset Next(DateTimeOffset after)
    {
        var local = TimeZoneInfo.ConvertTime(after, _zone).DateTime;
        while (true)
        {
            local = FindNext(local) ?? throw new InvalidOperationException("The schedule has no further moment.");
            var real = local;
            while (_zone.IsInvalidTime(real))
            {
                real = real.AddMinutes(1);
            }

            var next = new DateTimeOffset(real, _zone.GetUtcOffset(real)).ToUniversalTime();
            if (next > after)
            {
                return next;
            }
        }
    }

    /// <summary>True when two runs are less than a minute apart, for which the host keeps no state.</summary>
    internal bool IsFrequent(DateTimeOffset from)
    {
        var next = Next(from);
        return Next(next) - next < TimeSpan.FromMinutes(1);
    }

    private DateTime? FindNext(DateTime after)
    {
        var start = after.AddSeconds(1);
        start = start.AddTicks(-(start.Ticks % TimeSpan.TicksPerSecond));
        for (var i = 0; i < LongestSearch; i++)
        {
            var date = start.Date.AddDays(i);
            if (IsDay(date) && FirstTime(i == 0 ? start.TimeOfDay : TimeSpan.Zero) is { } time)
            {
                return date + time;
            }
        }

        return null;
    }

    private bool IsDay(DateTime date) => _month.Has(date.Month) && _day.Has(date.Day) && _weekday.Has((int)date.DayOfWeek);

    private TimeSpan? FirstTime(TimeSpan from)
    {
        if (_hour.From(from.Hours) is not { } hour)
        {
            return null;
        }

        if (hour == from.Hours)
        {
            if (_minute.From(from.Minutes) is { } minute)
            {
                if (minute > from.Minutes)
                {
                    return new TimeSpan(hour, minute, _second.From(0)!.Value);
                }

                if (_second.From(from.Seconds) is { } second)
                {
                    return new TimeSpan(hour, minute, second);
                }

                if (_minute.From(minute + 1) is { } later)
                {
                    return new TimeSpan(hour, later, _second.From(0)!.Value);
                }
            }

            if (_hour.From(hour + 1) is not { } next)
            {
                return null;
            }

            hour = next;
        }

        return new TimeSpan(hour, _minute.From(0)!.Value, _second.From(0)!.Value);
    }
}
