using Campaign.UmbracoHost.Hosting;
using Campaign.UmbracoHost.Tests.Killing;

// This assembly is run by the test runner, and by KillTests as the process to kill.
if (args is ["publish", var provider, var connection, var dataPath, var count])
    await Publisher.RunAsync(
        new UmbracoHostOptions
        {
            Provider = Enum.Parse<DatabaseProvider>(provider), ConnectionString = connection, DataPath = dataPath,
        },
        int.Parse(count, System.Globalization.CultureInfo.InvariantCulture));
