using Recruitment.TestKit.Emulators;

[assembly: AssemblyFixture(typeof(StorageEmulators))]
