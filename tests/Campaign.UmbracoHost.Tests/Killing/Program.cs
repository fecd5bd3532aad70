using Campaign.UmbracoHost.Hosting;
using Campaign.UmbracoHost.Media.Workers;
using Campaign.UmbracoHost.Tests.Killing;

// This assembly is run by the test runner, by KillTests as the process to kill, and as the one that reads uploads.
if (FileWorker.IsMeant(args))
    return FileWorker.Serve();
if (args is ["publish", var provider, var connection, var dataPath, var count])
    await Publisher.RunAsync(
        new UmbracoHostOptions
        {
            Provider = Enum.Parse<DatabaseProvider>(provider),
            ConnectionString = connection,
            DataPath = dataPath,
        },
        int.Parse(count, System.Globalization.CultureInfo.InvariantCulture)
    );
return 0;
