using System.Globalization;
using System.Runtime.CompilerServices;

namespace ModelRegistry.Testing;

/// <summary>
/// Runs a whole test assembly under the culture that TEST_CULTURE names: under tr-TR "ID" is not "id" in lower case, under
/// th-TH the year is another, under sv-SE even the minus sign. CI does this once.
/// </summary>
internal static class HostileCulture
{
    // The one moment before every test and every thread.
    [ModuleInitializer]
    internal static void Enter()
    {
        if (Environment.GetEnvironmentVariable("TEST_CULTURE") is not { Length: > 0 } name)
            return;

        var culture = CultureInfo.GetCultureInfo(name, predefinedOnly: true);
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = culture;
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
    }
}
