namespace ModelRegistry
{
    internal static partial class ModelErrors
    {
        private static readonly string[] DateFormats =
        {
            "ddd, dd MMM yyyy HH:mm:ss 'GMT'", "dddd, dd-MMM-yy HH:mm:ss 'GMT'", "ddd MMM d HH:mm:ss yyyy", "ddd MMM  d HH:mm:ss yyyy",
        };

        /// <summary>
        /// How long the provider asks to wait; null where the error does not say. A date is compared with the machine's clock.
        /// </summary>
        public static global::System.TimeSpan? RetryAfter(global::System.Exception error)
        {
            return RetryAfter(error, global::System.DateTimeOffset.UtcNow);
        }

        /// <summary>
        /// How long the provider asks to wait, by the headers <c>Retry-After-Ms</c> and <c>Retry-After</c> of the SDKs that show them,
        /// a property <c>RetryAfter</c> of the exception, or <c>Exception.Data["Retry-After"]</c>; null where none says.
        /// </summary>
        /// <param name="error">The error, or one that wraps it.</param>
        /// <param name="now">The time that a date is compared with.</param>
        public static global::System.TimeSpan? RetryAfter(global::System.Exception error, global::System.DateTimeOffset now)
        {
            global::System.Exception/*?*/ cause = Required(error);
            for (int depth = 0; cause != null && depth < Deepest; depth++)
            {
                global::System.TimeSpan? asked =
                    Duration(Header(cause, "Retry-After-Ms") ?? Header(cause, "x-ms-retry-after-ms"), 0.001)
                    ?? SecondsOrDate(Header(cause, "Retry-After"), now)
                    ?? NotNegative(global::ModelRegistry.ModelErrorShape.RetryAfterOf(cause))
                    ?? Noted(cause.Data["Retry-After"], now)
                    ?? InBody(cause);
                if (asked != null)
                {
                    return asked;
                }

                cause = CauseOf(cause);
            }

            return null;
        }

        static partial void ReadClientModelHeader(global::System.Exception error, string name, ref string/*?*/ value);

        static partial void ReadAzureCoreHeader(global::System.Exception error, string name, ref string/*?*/ value);

        private static string/*?*/ Header(global::System.Exception error, string name)
        {
            string/*?*/ value = null;
            ReadClientModelHeader(error, name, ref value);
            ReadAzureCoreHeader(error, name, ref value);
            return value;
        }

        /// <summary>Google's APIs say it in the body of the answer: <c>"retryDelay": "37s"</c>.</summary>
        private static global::System.TimeSpan? InBody(global::System.Exception error)
        {
            string/*?*/ body = null;
            ReadClientModelBody(error, ref body);
            string text = body ?? error.Message;
            int name = text.IndexOf("\"retryDelay\"", global::System.StringComparison.Ordinal);
            int colon = name < 0 ? -1 : text.IndexOf(':', name);
            int start = colon < 0 ? -1 : text.IndexOf('"', colon);
            int end = start < 0 ? -1 : text.IndexOf('"', start + 1);
            return end < 0 ? null : Duration(text.Substring(start + 1, end - start - 1).TrimEnd('s'), 1);
        }

        /// <summary>What the caller's own code noted on an exception.</summary>
        private static global::System.TimeSpan? Noted(object/*?*/ value, global::System.DateTimeOffset now)
        {
            if (value is global::System.TimeSpan)
            {
                return NotNegative((global::System.TimeSpan)value);
            }

            if (value is global::System.DateTimeOffset)
            {
                return NotNegative((global::System.DateTimeOffset)value - now);
            }

            global::System.IFormattable/*?*/ number = value as global::System.IFormattable;
            return SecondsOrDate(
                number == null ? value as string : number.ToString(null, global::System.Globalization.CultureInfo.InvariantCulture), now);
        }

        private static global::System.TimeSpan? SecondsOrDate(string/*?*/ text, global::System.DateTimeOffset now)
        {
            global::System.TimeSpan? duration = Duration(text, 1);
            global::System.DateTimeOffset date;
            return duration == null && global::System.DateTimeOffset.TryParseExact(
                text,
                DateFormats,
                global::System.Globalization.CultureInfo.InvariantCulture,
                global::System.Globalization.DateTimeStyles.AssumeUniversal,
                out date)
                ? NotNegative(date - now)
                : duration;
        }

        /// <summary>A number of some part of a second; one that is too large for any wait becomes the longest.</summary>
        private static global::System.TimeSpan? Duration(string/*?*/ text, double unit)
        {
            double number;
            if (!double.TryParse(
                    text, global::System.Globalization.NumberStyles.Float, global::System.Globalization.CultureInfo.InvariantCulture, out number)
                || double.IsNaN(number))
            {
                return null;
            }

            double seconds = number * unit;
            return seconds >= global::System.TimeSpan.MaxValue.TotalSeconds ? global::System.TimeSpan.MaxValue
                : seconds <= 0 ? global::System.TimeSpan.Zero
                : global::System.TimeSpan.FromTicks((long)global::System.Math.Ceiling(seconds * global::System.TimeSpan.TicksPerSecond));
        }

        private static global::System.TimeSpan? NotNegative(global::System.TimeSpan? time)
        {
            return time < global::System.TimeSpan.Zero ? global::System.TimeSpan.Zero : time;
        }
    }
}
